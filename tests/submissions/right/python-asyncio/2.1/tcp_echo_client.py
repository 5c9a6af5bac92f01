"""TCP echo client with asyncio streams."""
import asyncio


async def main():
    reader, writer = await asyncio.open_connection("localhost", 3500)
    writer.write("Hello, streams".encode())
    await writer.drain()
    data = await reader.read(1024)
    print("Echo:", data.decode())
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
