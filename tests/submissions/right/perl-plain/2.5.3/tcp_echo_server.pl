use strict;
use warnings;
use IO::Socket::INET;

$SIG{PIPE} = 'IGNORE';
my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 3500, Listen => 5, ReuseAddr => 1) or die "listen: $!";
while (1) {
    my $cliente = $s->accept or next;
    my $todo = '';
    while (sysread $cliente, my $parte, 8) {
        $todo .= $parte;
    }
    print $cliente $todo;
    close $cliente;
}
