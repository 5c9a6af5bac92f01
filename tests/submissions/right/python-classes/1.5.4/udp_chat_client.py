#!/usr/bin/env python3
import socket


class Chat:
    def __init__(self, server):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.connect(server)

    def say(self, text):
        self.socket.send(text.encode("utf-8"))

    def hear(self):
        return self.socket.recv(1024).decode("utf-8")

    def run(self):
        self.say("¡Hola, soy el cliente!")
        while True:
            print("Servidor dice:", self.hear())
            self.say(input("Respuesta: "))


try:
    Chat(("localhost", 3500)).run()
except (EOFError, KeyboardInterrupt):
    print("Adiós")
