# Un proceso por cliente
use strict;
use warnings;
use IO::Socket::INET;

$| = 1;
$SIG{CHLD} = 'IGNORE';
my $s = IO::Socket::INET->new(LocalPort => 3500, Listen => 5, ReuseAddr => 1) or die "listen: $!";
while (1) {
    my $cliente = $s->accept or next;
    if (fork) {
        close $cliente;
        next;
    }
    printf "Se conectó %s:%d\n", $cliente->peerhost // '?', $cliente->peerport // 0;
    while (sysread $cliente, my $datos, 1024) {
        syswrite $cliente, $datos;
    }
    exit;
}
