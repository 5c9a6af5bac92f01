using System.Net.Sockets;
using System.Text;

using var cliente = new TcpClient("127.0.0.1", 3500);
NetworkStream flujo = cliente.GetStream();
flujo.Write(Encoding.UTF8.GetBytes("Hola Mundo!"));

var buffer = new byte[1024];
int leidos = flujo.Read(buffer, 0, buffer.Length);
Console.WriteLine("Recibido: " + Encoding.UTF8.GetString(buffer, 0, leidos));
