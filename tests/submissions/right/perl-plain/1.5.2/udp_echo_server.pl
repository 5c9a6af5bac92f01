use strict;
use warnings;
use IO::Socket::INET;

my %permitidas = map { $_ => 1 } qw(127.0.0.1);
my $s = IO::Socket::INET->new(Proto => 'udp', LocalPort => 3500) or die "bind: $!";
while (1) {
    defined $s->recv(my $datos, 1024) or next;
    $s->send($datos) if $permitidas{ $s->peerhost };
}
