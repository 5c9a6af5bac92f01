// El cliente saluda solo; después se conversa por turnos
const dgram = require('dgram');
const readline = require('readline/promises');

const teclado = readline.createInterface({ input: process.stdin, output: process.stdout });
const s = dgram.createSocket('udp4');

const enviar = (texto) => s.send(texto, 3500, '127.0.0.1');

s.on('message', async (datos) => {
  console.log(`\n  Servidor dice: ${datos}`);
  enviar(await teclado.question('  Vos> '));
});
teclado.on('close', () => s.close());
enviar('Hola, soy el cliente');
