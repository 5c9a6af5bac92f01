const dgram = require('dgram');
const readline = require('readline');

const teclado = readline.createInterface({ input: process.stdin, output: process.stdout });
const s = dgram.createSocket('udp4');

s.on('message', (datos, origen) => {
  console.log(`\n  Cliente dice: ${datos}`);
  teclado.question('  Vos> ', (linea) => s.send(linea, origen.port, origen.address));
});
teclado.on('close', () => s.close());
s.bind(3500, '127.0.0.1');
