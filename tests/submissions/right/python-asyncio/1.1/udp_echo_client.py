"""UDP echo client with asyncio's datagram protocol."""
import asyncio


class Client(asyncio.DatagramProtocol):
    def __init__(self, message, done):
        self.message = message
        self.done = done

    def connection_made(self, transport):
        transport.sendto(self.message)

    def datagram_received(self, data, addr):
        print(f"\x1b[32mReply from {addr[0]}:{addr[1]}:\x1b[0m {data.decode()}")
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: Client("TyR: Echo sobre UDP".encode(), done), remote_addr=("127.0.0.1", 3500))
    try:
        await done
    finally:
        transport.close()


asyncio.run(main())
