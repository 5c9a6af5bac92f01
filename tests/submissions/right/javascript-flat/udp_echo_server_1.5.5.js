const dgram = require('dgram');

const s = dgram.createSocket('udp4');
s.on('message', (datos, origen) => {
  if (datos.toString().trim().toUpperCase() === '/APAGAR') {
    s.send('Apagando...', origen.port, origen.address, () => s.close());
    return;
  }
  s.send(datos, origen.port, origen.address);
});
s.on('close', () => console.log('Servidor apagado'));
s.bind(3500);
