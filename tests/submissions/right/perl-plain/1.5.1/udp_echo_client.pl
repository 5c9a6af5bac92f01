#!/usr/bin/perl
# Una alarma corta la espera
use strict;
use warnings;
use IO::Socket::INET;

my $s = IO::Socket::INET->new(Proto => 'udp', PeerAddr => '127.0.0.1', PeerPort => 3500) or die "socket: $!";
$s->send('TyR: Echo sobre UDP');
my $datos;
my $llego = eval {
    local $SIG{ALRM} = sub { die "tiempo agotado\n" };
    alarm 3;
    my $origen = $s->recv($datos, 1024);
    alarm 0;
    defined $origen;
};
if ($llego) {
    print "--> $datos\n";
} else {
    print "Sin respuesta del servidor: ", ($@ || "$!\n");
}
