use strict;
use warnings;
use IO::Socket::INET;

my ($texto, $ruta) = @ARGV;
open my $f, '<:raw', $ruta or die "$ruta: $!";
my $imagen = do { local $/; <$f> } // '';
my $s = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => 3500) or die "connect: $!";
# Dos largos de 32 bits y las dos partes
print $s pack('NN', length $texto, length $imagen), $texto, $imagen;
$s->flush;
$s->shutdown(1);
my $fin = <$s>;
print "Enviado\n";
