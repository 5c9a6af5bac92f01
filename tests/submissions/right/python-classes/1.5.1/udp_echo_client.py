#!/usr/bin/env python3
import socket
import time


class NoServer(Exception):
    pass


class PatientClient:
    """Retransmits with a growing interval, as DNS resolvers do, and then says that nobody is there."""

    INTERVALS = (0.7, 1.4, 2.8)

    def __init__(self, address):
        self.address = address
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def ask(self, message):
        for interval in self.INTERVALS:
            self.socket.sendto(message, self.address)
            limit = time.monotonic() + interval
            while (left := limit - time.monotonic()) > 0:
                self.socket.settimeout(left)
                try:
                    data, source = self.socket.recvfrom(1024)
                except TimeoutError:
                    print(f"sin respuesta después de {interval} s")
                    break
                except OSError as error:
                    raise NoServer(str(error)) from error
                if source == self.address:
                    return data
        raise NoServer("el servidor no contesta")


try:
    print(PatientClient(("127.0.0.1", 3500)).ask("ping".encode()).decode())
except NoServer as problem:
    print("No pude comunicarme:", problem)
