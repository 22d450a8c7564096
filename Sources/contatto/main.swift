print("contatto")
