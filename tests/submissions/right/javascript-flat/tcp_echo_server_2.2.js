const net = require('net');

const servidor = net.createServer((cliente) => {
  console.log(`Conexión desde ${cliente.remoteAddress?.replace('::ffff:', '')}:${cliente.remotePort}`);
  cliente.on('error', (error) => console.log('Se cortó: ' + error.code));
  cliente.pipe(cliente);
});
servidor.listen(3500);
