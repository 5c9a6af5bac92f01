// Manda de a cinco bytes; write() avisa cuando el sistema aceptó cada pedazo
const net = require('net');

const PEDAZO = 5;
const datos = Buffer.from(process.argv[2] ?? 'Hola Mundo, de a pedazos');

const s = net.createConnection(3500, '127.0.0.1', () => {
  s.setNoDelay(true);
  mandar(0);
});

function mandar(desde) {
  if (desde >= datos.length) return s.end();
  s.write(datos.subarray(desde, desde + PEDAZO), () => mandar(desde + PEDAZO));
}

const partes = [];
s.on('data', (parte) => partes.push(parte));
s.on('end', () => console.log('Recibido: ' + Buffer.concat(partes)));
