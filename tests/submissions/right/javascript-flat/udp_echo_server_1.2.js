const dgram = require('dgram');

const s = dgram.createSocket({ type: 'udp6', ipv6Only: false });
s.on('message', (datos, origen) => {
  console.log('Conexión desde %s:%d (%d bytes)', origen.address.replace('::ffff:', ''), origen.port, datos.length);
  if (datos.length > 0) s.send(datos, origen.port, origen.address);
});
s.bind(3500, '::', () => console.log('Escuchando en el puerto 3500'));
