#!/usr/bin/env python3
import ipaddress
import socketserver


class Filter(socketserver.BaseRequestHandler):
    allowed = ipaddress.ip_address("127.0.0.1")

    def handle(self):
        data, sock = self.request
        sock.sendto(data, self.client_address)


class FilteringServer(socketserver.UDPServer):
    def verify_request(self, request, client_address):
        known = ipaddress.ip_address(client_address[0]) == Filter.allowed
        print("acepto" if known else "ignoro", client_address)
        return known


FilteringServer(("", 3500), Filter).serve_forever()
