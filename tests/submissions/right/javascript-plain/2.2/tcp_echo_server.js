const net = require('net');

const HOST = '127.0.0.1';
const PORT = 3500;

const server = net.createServer((cliente) => {
  console.log(`Conexion desde: ${cliente.remoteAddress}:${cliente.remotePort}`);

  cliente.on('data', (data) => {
    cliente.write(data);
  });

  cliente.on('error', (error) => {
    console.log('Se cortó la conexión:', error.message);
  });
});

server.listen(PORT, HOST, () => {
  console.log(`Socket creado, escuchando en ${HOST}:${PORT}`);
});
