use strict;
use warnings;
use IO::Socket::INET;

$| = 1;
my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 3500, Listen => 5, ReuseAddr => 1) or die "listen: $!";
my $numero = 0;
while (1) {
    my $cliente = $s->accept or next;
    binmode $cliente;
    if ((read($cliente, my $cabecera, 8) // 0) == 8) {
        my ($t, $i) = unpack 'NN', $cabecera;
        read($cliente, my $texto, $t);
        read($cliente, my $imagen, $i);
        open my $f, '>:raw', 'imagen' . ++$numero . '.png' or die $!;
        print $f $imagen;
        close $f;
        print "Texto: $texto\n";
    }
    close $cliente;
}
