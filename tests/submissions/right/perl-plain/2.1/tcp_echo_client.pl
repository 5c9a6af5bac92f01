use strict;
use warnings;
use IO::Socket::INET;

my $s = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => 3500) or die "connect: $!";
$s->send('Hola Mundo!');
$s->recv(my $datos, 1024);
close $s;
print "Recibido: $datos\n";
