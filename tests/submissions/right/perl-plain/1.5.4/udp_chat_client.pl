use strict;
use warnings;
use IO::Socket::INET;

$| = 1;
my $s = IO::Socket::INET->new(Proto => 'udp', PeerAddr => '127.0.0.1', PeerPort => 3500) or die "socket: $!";
print 'vos> ';
while (my $linea = <STDIN>) {
    chomp $linea;
    $s->send($linea);
    $s->recv(my $datos, 1024);
    print "el otro> $datos\nvos> ";
}
