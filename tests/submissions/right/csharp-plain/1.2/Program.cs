using System.Net;
using System.Net.Sockets;

const int Puerto = 3500;

using var servidor = new UdpClient(new IPEndPoint(IPAddress.Loopback, Puerto));
Console.WriteLine($"Socket creado, escuchando en el puerto {Puerto}");

while (true)
{
    var cliente = new IPEndPoint(IPAddress.Any, 0);
    byte[] datos = servidor.Receive(ref cliente);
    Console.WriteLine($"Conexion desde: {cliente}");
    if (datos.Length > 0)
    {
        servidor.Send(datos, datos.Length, cliente);
    }
}
