import asyncio


class Eco(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print(f'{addr[0]}:{addr[1]} mandó {len(data)} bytes')
        self.transport.sendto(data, addr)


async def main():
    loop = asyncio.get_running_loop()
    await loop.create_datagram_endpoint(Eco, local_addr=('0.0.0.0', 3500))
    print('Escuchando en el puerto 3500')
    await asyncio.Event().wait()


asyncio.run(main())
