use strict;
use warnings;
use IO::Socket::INET;

my $s = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1', LocalPort => 3500) or die "bind: $!";
while (1) {
    defined $s->recv(my $datos, 8) or next;
    $s->send($datos);
}
