const net = require('net');

const HOST = '127.0.0.1';
const PORT = 3500;
const MSG = 'Hola Mundo!';

const socket = net.connect(PORT, HOST, () => {
  socket.write(MSG);
});

socket.once('data', (data) => {
  console.log('Recibido:', data.toString());
  socket.end();
});

socket.on('error', (error) => {
  console.log('Error:', error.message);
  process.exitCode = 1;
});
