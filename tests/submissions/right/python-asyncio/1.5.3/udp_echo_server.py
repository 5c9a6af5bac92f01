"""UDP echo with a receive buffer of 10 bytes, without blocking."""
import asyncio
import socket

SIZE = 10


async def main():
    loop = asyncio.get_running_loop()
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setblocking(False)
    sock.bind(("127.0.0.1", 3500))
    while True:
        data, addr = await loop.sock_recvfrom(sock, SIZE)
        print(f"got {data!r}, the rest (if any) is gone")
        await loop.sock_sendto(sock, data, addr)


asyncio.run(main())
