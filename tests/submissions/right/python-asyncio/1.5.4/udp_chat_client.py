"""UDP chat: the keyboard and the socket are two readers of one loop. Type first."""
import asyncio
import sys


class Chat(asyncio.DatagramProtocol):
    def datagram_received(self, data, addr):
        print("server:", data.decode("utf-8", "replace"), flush=True)


async def main():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(Chat, remote_addr=("127.0.0.1", 3500))
    done = loop.create_future()

    def typed():
        line = sys.stdin.readline()
        if not line:
            done.set_result(None)
            loop.remove_reader(sys.stdin)
        else:
            transport.sendto(line.rstrip("\n").encode())

    loop.add_reader(sys.stdin, typed)
    print("type a message:", flush=True)
    await done


asyncio.run(main())
