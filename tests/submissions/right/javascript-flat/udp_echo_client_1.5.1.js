// Si en cuatro segundos no hubo respuesta, se avisa y se termina
const dgram = require('dgram');

const s = dgram.createSocket('udp4');
const reloj = setTimeout(() => {
  console.error('Error: el servidor no responde (tiempo agotado).');
  process.exitCode = 2;
  s.close();
}, 4000);

s.on('message', (datos) => {
  clearTimeout(reloj);
  console.log('--> ' + datos.toString());
  s.close();
});
s.on('error', (error) => {
  clearTimeout(reloj);
  console.error('Error: no hay servidor (' + error.code + ').');
  process.exitCode = 1;
});
s.send('TyR: Echo sobre UDP', 3500, 'localhost');
