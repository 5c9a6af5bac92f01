#!/usr/bin/perl
use strict;
use warnings;
use IO::Socket::INET;

$| = 1;
my $s = IO::Socket::INET->new(Proto => 'udp', LocalPort => 3500) or die "bind: $!";
print "Escuchando en el puerto 3500\n";
while (1) {
    defined $s->recv(my $datos, 1024) or next;
    printf "%s:%d mandó %d bytes\n", $s->peerhost, $s->peerport, length $datos;
    $s->send($datos);
}
