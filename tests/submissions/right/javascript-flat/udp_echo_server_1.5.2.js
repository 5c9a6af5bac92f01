const dgram = require('dgram');

const permitidas = new Set(['127.0.0.1', '10.0.0.7']);
const s = dgram.createSocket('udp4');
s.on('message', (datos, { address, port }) => {
  if (!permitidas.has(address)) return console.warn(`Se ignora a ${address}`);
  s.send(datos, port, address);
});
s.bind(3500);
