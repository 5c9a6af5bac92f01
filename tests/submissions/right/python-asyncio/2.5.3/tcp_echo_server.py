"""Echo at the end of the client's message, read 10 bytes at a time; selectors, no threads, nothing blocks."""
import selectors
import socket

SIZE = 10

selector = selectors.DefaultSelector()


def accept(listener):
    client, _ = listener.accept()
    client.setblocking(False)
    selector.register(client, selectors.EVENT_READ, {"handle": read, "data": bytearray(), "sent": 0})


def read(client):
    state = selector.get_key(client).data
    try:
        part = client.recv(SIZE)
    except ConnectionError:
        close(client)
        return
    if part:
        state["data"] += part
    else:
        selector.modify(client, selectors.EVENT_WRITE, state | {"handle": write})


def write(client):
    state = selector.get_key(client).data
    try:
        state["sent"] += client.send(state["data"][state["sent"]:])
    except ConnectionError:
        close(client)
        return
    if state["sent"] == len(state["data"]):
        close(client)


def close(client):
    selector.unregister(client)
    client.close()


listener = socket.create_server(("0.0.0.0", 3500))
listener.setblocking(False)
selector.register(listener, selectors.EVENT_READ, {"handle": accept})
while True:
    for key, _ in selector.select():
        key.data["handle"](key.fileobj)
