use strict;
use warnings;
use IO::Socket::INET;

$| = 1;
my $s = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1', LocalPort => 3500) or die "bind: $!";
while (defined $s->recv(my $datos, 1024)) {
    print "el otro> $datos\nvos> ";
    my $linea = <STDIN> // last;
    chomp $linea;
    $s->send($linea);
}
