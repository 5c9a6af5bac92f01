const dgram = require('dgram');

const s = dgram.createSocket('udp4');
s.on('message', (datos, origen) => {
  console.log(`[${origen.address}:${origen.port}] --> ${datos}`);
  s.close();
});
s.send('TyR: Echo sobre UDP', 3500, '127.0.0.1');
