#!/usr/bin/env python3
import socket


class SmallBufferServer:
    def __init__(self, size):
        self.size = size
        self.socket = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
        self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        self.socket.bind(("::", 3500))

    def run(self):
        while True:
            data, _, flags, client = self.socket.recvmsg(self.size)
            if flags & socket.MSG_TRUNC:
                print("el mensaje era más largo que el buffer")
            self.socket.sendto(data, client)


SmallBufferServer(20).run()
