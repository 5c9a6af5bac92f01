const net = require('net');

net.createServer({ allowHalfOpen: true, highWaterMark: 10 }, (cliente) => {
  const partes = [];
  cliente.on('data', (parte) => partes.push(parte));
  cliente.on('end', () => cliente.end(Buffer.concat(partes)));
  cliente.on('error', () => {});
}).listen(3500, '127.0.0.1');
