"""UDP client that gives up politely: wait_for() for a server that is silent, error_received() for a port that is closed."""
import asyncio
import socket
import sys

TIMEOUT = 5


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.reply = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        transport.sendto(b"anybody home?")

    def datagram_received(self, data, addr):
        if not self.reply.done():
            self.reply.set_result(data)

    def error_received(self, exc):
        if not self.reply.done():
            self.reply.set_exception(exc)


async def main():
    transport, client = await asyncio.get_running_loop().create_datagram_endpoint(Client, remote_addr=("localhost", 3500), family=socket.AF_INET)
    try:
        data = await asyncio.wait_for(client.reply, TIMEOUT)
    except asyncio.TimeoutError:
        print(f"No answer in {TIMEOUT} seconds. Is the server running?", file=sys.stderr)
        return 1
    except ConnectionRefusedError:
        print("Nobody is listening on port 3500.", file=sys.stderr)
        return 2
    finally:
        transport.close()
    print("Reply:", data.decode())
    return 0


sys.exit(asyncio.run(main()))
