const dgram = require('dgram');

const HOST = 'localhost';
const PORT = 3500;
const mensaje = 'TyR: Echo sobre UDP';

const socket = dgram.createSocket('udp4');

socket.on('message', (data) => {
  console.log('-->', data.toString());
  socket.close();
});

socket.send(mensaje, PORT, HOST);
