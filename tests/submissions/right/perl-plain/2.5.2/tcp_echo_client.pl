use strict;
use warnings;
use IO::Socket::INET;
use Socket qw(IPPROTO_TCP TCP_NODELAY);

my $mensaje = shift // 'Hola Mundo, de a pedazos';
my $s = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => 3500) or die "connect: $!";
setsockopt $s, IPPROTO_TCP, TCP_NODELAY, 1;
while (length $mensaje) {
    my $n = syswrite $s, $mensaje, 6;
    defined $n or die "send: $!";
    substr($mensaje, 0, $n) = '';
}
$s->shutdown(1);
print <$s>, "\n";
