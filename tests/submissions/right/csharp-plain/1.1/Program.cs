using System.Net;
using System.Net.Sockets;
using System.Text;

const string Mensaje = "TyR: Echo sobre UDP";
const int Puerto = 3500;

using var cliente = new UdpClient(AddressFamily.InterNetwork);
byte[] datos = Encoding.UTF8.GetBytes(Mensaje);
cliente.Send(datos, datos.Length, new IPEndPoint(IPAddress.Loopback, Puerto));

var servidor = new IPEndPoint(IPAddress.Any, 0);
byte[] respuesta = cliente.Receive(ref servidor);
Console.WriteLine("--> " + Encoding.UTF8.GetString(respuesta));
