use strict;
use warnings;
use IO::Socket::INET;

$SIG{PIPE} = 'IGNORE';
my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 3500, Listen => 1, ReuseAddr => 1) or die "listen: $!";
while (1) {
    my $cliente = $s->accept or next;
    my $datos;
    if (sysread $cliente, $datos, 1024) {
        syswrite $cliente, $datos;
    }
    close $cliente;
}
