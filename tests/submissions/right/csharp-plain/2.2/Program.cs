using System.Net;
using System.Net.Sockets;

const int Puerto = 3500;

var servidor = new TcpListener(IPAddress.Loopback, Puerto);
servidor.Start(5);
Console.WriteLine($"Socket creado, escuchando en el puerto {Puerto}");

while (true)
{
    using TcpClient cliente = servidor.AcceptTcpClient();
    Console.WriteLine($"Conexion desde: {cliente.Client.RemoteEndPoint}");
    try
    {
        NetworkStream flujo = cliente.GetStream();
        var buffer = new byte[1024];
        int leidos = flujo.Read(buffer, 0, buffer.Length);
        flujo.Write(buffer, 0, leidos);
    }
    catch (IOException error)
    {
        Console.WriteLine("Se cortó la conexión: " + error.Message);
    }
}
