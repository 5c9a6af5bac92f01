const fs = require('fs');
const net = require('net');

net.createServer({ allowHalfOpen: true }, (cliente) => {
  const partes = [];
  cliente.on('data', (parte) => partes.push(parte));
  cliente.on('error', () => {});
  cliente.on('end', () => {
    const todo = Buffer.concat(partes);
    const largoTexto = todo.readUInt32BE(0);
    const largoImagen = todo.readUInt32BE(4);
    fs.writeFileSync(`imagen-${Date.now()}.png`, todo.subarray(8 + largoTexto, 8 + largoTexto + largoImagen));
    console.log('Texto recibido: ' + todo.subarray(8, 8 + largoTexto));
    cliente.end();
  });
}).listen(3500, '127.0.0.1');
