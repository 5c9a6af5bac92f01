#!/usr/bin/perl
use strict;
use warnings;
use IO::Socket::INET;

my $s = IO::Socket::INET->new(Proto => 'udp', PeerAddr => '127.0.0.1', PeerPort => 3500) or die "socket: $!";
$s->send('TyR: Echo sobre UDP');
$s->recv(my $datos, 1024);
print "--> $datos\n";
