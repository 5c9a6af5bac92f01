"""UDP echo server with asyncio."""
import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
        print("listening", transport.get_extra_info("sockname"))

    def datagram_received(self, data, addr):
        print("received", len(data), "bytes from", addr)
        self.transport.sendto(data, addr)


async def main():
    await asyncio.get_running_loop().create_datagram_endpoint(Echo, local_addr=("0.0.0.0", 3500))
    await asyncio.Event().wait()


asyncio.run(main())
