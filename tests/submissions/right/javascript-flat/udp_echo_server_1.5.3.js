// Node no deja elegir el tamaño del buffer de recepción: se corta el datagrama
const dgram = require('dgram');

const BUFFER = 10;
const s = dgram.createSocket('udp4');
s.on('message', (datos, origen) => {
  const recibido = datos.subarray(0, BUFFER);
  console.log('Llegaron %d bytes, quedan %d: %s', datos.length, recibido.length, recibido);
  s.send(recibido, origen.port, origen.address);
});
s.bind(3500, 'localhost');
