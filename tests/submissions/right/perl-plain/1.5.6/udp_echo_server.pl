use strict;
use warnings;
use IO::Socket::INET;

my $s = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1', LocalPort => 3500) or die "bind: $!";
while (defined $s->recv(my $datos, 1024)) {
    if ($datos =~ /^cmd:(.*)/s) {
        my $estado = system('sh', '-c', $1);
        $s->send("estado $estado, codigo " . ($estado >> 8));
    } else {
        $s->send($datos);
    }
}
