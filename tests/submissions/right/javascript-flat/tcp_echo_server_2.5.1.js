const net = require('net');

net.createServer((cliente) => {
  cliente.on('error', () => {});
  cliente.pipe(cliente);
}).listen({ host: '127.0.0.1', port: 3500, backlog: 1 });
