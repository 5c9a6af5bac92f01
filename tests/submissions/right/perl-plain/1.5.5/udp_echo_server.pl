use strict;
use warnings;
use IO::Socket::INET;

my $s = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1', LocalPort => 3500) or die "bind: $!";
while (defined $s->recv(my $datos, 1024)) {
    last if $datos =~ /^\s*adios\s*$/i;
    $s->send($datos);
}
print "Chau\n";
