"""UDP echo server that runs commands with asyncio's subprocesses; the status goes back as a binary integer of 4 bytes."""
import asyncio
import struct


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
        self.running = set()

    def datagram_received(self, data, addr):
        if not data.startswith(b"RUN|"):
            self.transport.sendto(data, addr)
            return
        task = asyncio.ensure_future(self.run(data[4:].decode(errors="replace"), addr))
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    async def run(self, command, addr):
        process = await asyncio.create_subprocess_shell(command)
        status = await process.wait()
        self.transport.sendto(struct.pack("!i", status), addr)


async def main():
    await asyncio.get_running_loop().create_datagram_endpoint(Server, local_addr=("0.0.0.0", 3500))
    await asyncio.Event().wait()


asyncio.run(main())
