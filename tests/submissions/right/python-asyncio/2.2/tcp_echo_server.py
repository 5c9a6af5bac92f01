"""TCP echo server with asyncio streams, on both stacks, as long as each client wants."""
import asyncio


async def serve(reader, writer):
    print("connected:", writer.get_extra_info("peername"))
    try:
        while data := await reader.read(1024):
            writer.write(data)
            await writer.drain()
    except ConnectionError as e:
        print("connection lost:", e)
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, None, 3500)
    async with server:
        await server.serve_forever()


asyncio.run(main())
