const dgram = require('dgram');

const HOST = 'localhost';
const PORT = 3500;

const server = dgram.createSocket('udp4');

server.on('listening', () => {
  console.log(`Socket creado, escuchando en ${HOST}:${PORT}`);
});

server.on('message', (data, cliente) => {
  console.log(`Conexion desde: ${cliente.address}:${cliente.port}`);
  if (data.length > 0) {
    server.send(data, cliente.port, cliente.address);
  }
});

server.bind(PORT, HOST);
