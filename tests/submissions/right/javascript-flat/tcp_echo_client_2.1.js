const net = require('net');

const s = net.createConnection({ host: '127.0.0.1', port: 3500 }, () => s.write('¡Hola Mundo!'));
s.on('data', (datos) => {
  console.log(`Recibido: «${datos}»`);
  s.end();
});
