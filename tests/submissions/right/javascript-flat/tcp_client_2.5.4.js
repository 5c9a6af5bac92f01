// node tcp_client_2.5.4.js IMAGEN TEXTO
const fs = require('fs');
const net = require('net');

const [ruta, texto] = process.argv.slice(2);
const imagen = fs.readFileSync(ruta);
const mensaje = Buffer.from(texto);
const cabecera = Buffer.alloc(8);
cabecera.writeUInt32BE(mensaje.length, 0);
cabecera.writeUInt32BE(imagen.length, 4);

const s = net.createConnection(3500, '127.0.0.1');
s.end(Buffer.concat([cabecera, mensaje, imagen]));
s.resume();
s.on('close', () => console.log('Listo'));
