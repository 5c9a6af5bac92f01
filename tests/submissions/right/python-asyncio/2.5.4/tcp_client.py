"""Each part of a message is a frame: one byte for its kind, four for its length, then the bytes. Frames of at most 64 KiB; an empty one ends a part."""
import asyncio
import struct
import sys

CHUNK = 65536


async def send(writer, kind, data):
    for start in range(0, len(data), CHUNK):
        part = data[start:start + CHUNK]
        writer.write(struct.pack("!cI", kind, len(part)) + part)
        await writer.drain()
    writer.write(struct.pack("!cI", kind, 0))


async def main():
    text, path = sys.argv[1:3]
    reader, writer = await asyncio.open_connection("127.0.0.1", 3500)
    await send(writer, b"T", text.encode())
    with open(path, "rb") as file:
        await send(writer, b"I", file.read())
    await writer.drain()
    print("server says:", (await reader.readline()).decode().strip())
    writer.close()


asyncio.run(main())
