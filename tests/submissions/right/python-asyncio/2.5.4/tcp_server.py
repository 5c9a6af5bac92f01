"""Collects the frames of a text and of an image (see tcp_client.py), saves the image under a name of its own and shows the text."""
import asyncio
import struct

number = 0


async def receive(reader, expected):
    data = bytearray()
    while True:
        kind, length = struct.unpack("!cI", await reader.readexactly(5))
        if kind != expected:
            raise ValueError(f"frame {kind} where {expected} was expected")
        if length == 0:
            return bytes(data)
        data += await reader.readexactly(length)


async def serve(reader, writer):
    global number
    try:
        text = (await receive(reader, b"T")).decode()
        image = await receive(reader, b"I")
    except (asyncio.IncompleteReadError, ConnectionError, ValueError) as e:
        print("transfer failed:", e)
        writer.close()
        return
    number += 1
    name = f"picture{number}.png"
    with open(name, "wb") as file:
        file.write(image)
    print(f"text: {text}\nimage: {len(image)} bytes in {name}", flush=True)
    writer.write(b"stored\n")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 3500)
    await server.serve_forever()


asyncio.run(main())
