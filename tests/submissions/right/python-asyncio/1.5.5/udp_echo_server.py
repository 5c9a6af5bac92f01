"""UDP echo server that a message ends, by setting an event."""
import asyncio


class Echo(asyncio.DatagramProtocol):
    def __init__(self, stop):
        self.stop = stop

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if data == b"SHUTDOWN NOW":
            self.stop.set()
        else:
            self.transport.sendto(data, addr)


async def main():
    stop = asyncio.Event()
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(lambda: Echo(stop), local_addr=("127.0.0.1", 3500))
    await stop.wait()
    transport.close()
    print("bye")


asyncio.run(main())
